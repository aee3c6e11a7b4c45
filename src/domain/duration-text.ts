import type { Language } from './incident';

/** `1 小时 27 分钟`, `42 hours 32 minutes`; zero parts are left out. `minutes` is a whole number of minutes. */
export function durationText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts =
    language === 'zh-CN'
      ? [hours > 0 ? `${hours} 小时` : '', rest > 0 || hours === 0 ? `${rest} 分钟` : '']
      : [
          hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
          rest > 0 || hours === 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
        ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The short form of a table or formula: `34 分钟`, `24 h 43 min`; from an hour on with the minutes in all behind it. */
export function metricText(minutes: number, language: Language): string {
  if (language === 'zh-CN')
    return minutes < 60 ? `${minutes} 分钟` : `${durationText(minutes, language)}（共 ${minutes} 分钟）`;
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''} (${minutes.toLocaleString('en-US')} min)`;
}
