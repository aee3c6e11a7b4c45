/** Initials on a colour that belongs to the person. */
export function Avatar({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span
      class={`avatar avatar-${hueOf(name)}`}
      style={{ width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.42)}px` }}
      // Drawn by the style sheet: initials are a picture, not a part of the name beside them.
      data-initials={initialsOf(name)}
      aria-hidden="true"
    />
  );
}

/** A person as an avatar with the name beside it. */
export function Person({ name, size = 24 }: { name: string; size?: number }) {
  return (
    <span class="person">
      <Avatar name={name} size={size} />
      <span class="person-name">{name}</span>
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  if (/^[\u4e00-\u9fff]/.test(name)) return name.slice(-1);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 6;
}
