let region: HTMLElement | undefined;

/** Says something to screen readers without showing it. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const target = region;
  target.textContent = '';
  // A new text in the same tick as the old one's removal would not be read a second time.
  setTimeout(() => {
    target.textContent = text;
  }, 50);
}
