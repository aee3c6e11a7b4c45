/** The address that `router.navigate`, `router.open` or `router.getUrl` means. Throws for one that is not a place of the site or of the web. */
export function urlOf(location: unknown): string {
  const { url, target, ...place } = location as Record<string, string | undefined>;
  if (url !== undefined) return checked(url);
  switch (target) {
    case 'issue':
      return `/browse/${part(place['issueKey'])}`;
    case 'contentView':
      return `/wiki/pages/viewpage.action?pageId=${part(place['contentId'])}`;
    case 'spaceView':
      return `/wiki/spaces/${part(place['spaceKey'])}`;
    case 'module':
      return `/jira/apps/${part(place['moduleKey'])}`;
    default:
      throw new Error(`bridge command not emulated: navigation to ${target ?? 'nowhere'}`);
  }
}

function part(value: string | undefined): string {
  if (value === undefined) throw new Error('The navigation lacks the id of its target.');
  return encodeURIComponent(value);
}

/** No `javascript:` or other scheme that runs in the site's own page. */
function checked(url: string): string {
  const { protocol } = new URL(url, window.location.origin);
  if (!['http:', 'https:', 'mailto:'].includes(protocol))
    throw new Error(`The app may not navigate to ${protocol}`);
  return url;
}
