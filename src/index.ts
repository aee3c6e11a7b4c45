import { portsOf, reminders } from './app';
import { adminResolverOf } from './resolvers/admin-resolver';
import { draftConsumerOf, overdueReminderOf } from './resolvers/background';
import { macroExporterOf } from './resolvers/macro-exporter';
import { resolverOf } from './resolvers/resolver';

// One export for each `handler:` of manifest.yml.
export const resolver = resolverOf(portsOf);
export const adminResolver = adminResolverOf(portsOf);
export const adfExport = macroExporterOf(portsOf);
export const writeDraft = draftConsumerOf(portsOf);
export const remindOverdue = overdueReminderOf(portsOf, reminders());
