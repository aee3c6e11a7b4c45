/* global document */
document.getElementById('grow').addEventListener('click', () => {
  document.getElementById('box').className = 'tall';
});
