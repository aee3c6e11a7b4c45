/* global document, window */
const call = (command, payload) => window.__bridge.callBridge(command, payload);
/** A button works from here on; before that a click would be lost. */
const on = (id, run) => {
  const button = document.getElementById(id);
  button.addEventListener('click', run);
  button.disabled = false;
};
const say = (text) => {
  document.getElementById('answer').textContent = text;
};

on('flag', () =>
  call('showFlag', {
    id: 'f1',
    title: 'From the app',
    description: 'With an action',
    type: 'warning',
    actions: [{ text: 'Tell it', onClick: () => say('told') }],
  }),
);
on('modal', () =>
  call('openModal', {
    size: 'small',
    title: 'Second dialog',
    context: { from: 'the first' },
    onClose: (payload) => say(`closed with ${JSON.stringify(payload)}`),
  }),
);
on('navigate', () => call('navigate', { url: '/projects/OPS/board', type: 'same-tab' }));
on('submit', () => call('submit', { config: { incident: 'INC-1' } }));
on('close', () => call('close', { done: true }).then((could) => say(`could close: ${could}`)));

const context = await call('getContext');
document.getElementById('context').textContent = JSON.stringify(context.extension);
