import { route } from '@forge/api';
import * as z from 'zod';
import type { SiteChoices } from '../../usecases/ports/site-choices';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';

const serverInfo = z.object({ baseUrl: z.string() });
const myPermissions = z.object({
  permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }),
});
const namedList = z.array(z.object({ name: z.string() }));

/** Address of the site, `https://example.atlassian.net`: what the platform told, else what Jira says of itself. */
export function siteAddress(request: ProductRequest, told: string | undefined): () => Promise<string> {
  let address: Promise<string> | undefined;
  return () => {
    address ??=
      told === undefined
        ? request({ product: 'jira', path: route`/rest/api/3/serverInfo` }).then(
            ({ body }) => readAnswer(serverInfo, body, 'serverInfo').baseUrl,
          )
        : Promise.resolve(told);
    return address;
  };
}

export function jiraSite(request: ProductRequest): SiteChoices {
  const listNames = async (path: ReturnType<typeof route>): Promise<string[]> => {
    const { body } = await request({ product: 'jira', path });
    return [...new Set(readAnswer(namedList, body, path.value).map(({ name }) => name))];
  };
  return {
    async isAdministrator() {
      const { body } = await request({
        product: 'jira',
        path: route`/rest/api/3/mypermissions?permissions=ADMINISTER`,
      });
      return readAnswer(myPermissions, body, 'mypermissions').permissions.ADMINISTER.havePermission;
    },
    async listChoices() {
      const [issueTypes, priorities] = await Promise.all([
        listNames(route`/rest/api/3/issuetype`),
        // `/priority/search` would need the scope of a Jira administrator.
        listNames(route`/rest/api/3/priority`),
      ]);
      return { issueTypes, priorities };
    },
  };
}
