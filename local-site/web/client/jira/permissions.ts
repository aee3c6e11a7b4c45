import { at } from '../read-json';
import { getJson } from '../rest';

/** Whether the reader administers Jira. */
export async function mayAdminister(): Promise<boolean> {
  const json = await getJson('/rest/api/3/mypermissions?permissions=ADMINISTER');
  return at(json, 'permissions', 'ADMINISTER', 'havePermission') === true;
}
