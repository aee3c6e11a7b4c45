/** Ids of the one installation that the local site has. Fixed, so that addresses and stored pages stay valid. */
export const siteIdentity = {
  cloudId: '1f9b2c84-7d35-4f0c-a2e8-6b90d4c3a517',
  environmentId: '3f0e6a52-94c1-4f5b-8c9a-0d6a3b1e7f24',
  environmentType: 'DEVELOPMENT',
  installationId: '5d7e1b90-2c4a-4f83-9e16-a0b8c7d6e5f4',
  appVersion: '1.0.0',
} as const;

/** ARIs of the products in which the app is installed. */
export const installedContexts = [
  `ari:cloud:jira::site/${siteIdentity.cloudId}`,
  `ari:cloud:confluence::site/${siteIdentity.cloudId}`,
] as const;
