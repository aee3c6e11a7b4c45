import type { ComponentChildren } from 'preact';
import { openUrl } from '../bridge';
import './site-link.css';

/** True for addresses that a browser opens as a page: text of an incident must not become a script. */
function isWebAddress(href: string): boolean {
  return /^(https?:\/\/|\/(?!\/))/i.test(href);
}

/**
 * A link to a page of the site. The product opens it in a new tab: a frame of an app cannot follow links by itself.
 * An address that is none is shown as plain text.
 */
export function SiteLink(props: {
  href: string;
  children: ComponentChildren;
  look?: 'link' | 'button' | 'primary' | undefined;
  label?: string | undefined;
}) {
  if (!isWebAddress(props.href)) return <span>{props.children}</span>;
  const look = props.look ?? 'link';
  return (
    <a
      class={look === 'link' ? 'site-link' : `button button-${look === 'primary' ? 'primary' : 'default'}`}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={props.label}
      onClick={(event) => {
        event.preventDefault();
        openUrl(props.href);
      }}
    >
      {props.children}
    </a>
  );
}
