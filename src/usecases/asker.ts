import type { Zone } from '../domain/zone';

/** Who asks, as the platform vouches for it. */
export interface Asker {
  readonly accountId: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly zone: Zone;
}
