/* global document */
const grow = document.getElementById('grow');
grow.addEventListener('click', () => {
  document.getElementById('box').className = 'tall';
});
grow.disabled = false;
