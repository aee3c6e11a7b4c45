const gap = 4;
const tallest = 288;

/**
 * Puts a list below its input, or above it where there is more room. The list is in the top layer, so that no scrolling
 * container cuts it off.
 */
export function placePopup(popup: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - 2 * gap;
  const above = box.top - 2 * gap;
  const upward = below < 160 && above > below;
  const width = Math.min(Math.max(box.width, 240), window.innerWidth - 2 * gap);
  const left = Math.max(gap, Math.min(box.left, window.innerWidth - width - gap));
  popup.style.setProperty('width', `${String(width)}px`);
  popup.style.setProperty('left', `${String(left)}px`);
  popup.style.setProperty(
    'max-height',
    `${String(Math.min(tallest, Math.max(96, upward ? above : below)))}px`,
  );
  popup.style.setProperty('top', upward ? 'auto' : `${String(box.bottom + gap)}px`);
  popup.style.setProperty('bottom', upward ? `${String(window.innerHeight - box.top + gap)}px` : 'auto');
}
