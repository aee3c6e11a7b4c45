import type { Language } from './incident';

/** Longer than this is told in days and hours: minutes. */
const twoDays = 48 * 60;

/** `1 小时 27 分钟`, `42 hours 32 minutes`, above 48 hours `3 days 4 hours`; zero parts are left out. `minutes` is a whole number of minutes. */
export function durationText(minutes: number, language: Language): string {
  const days = minutes > twoDays ? Math.floor(minutes / (24 * 60)) : 0;
  const hours = Math.floor(minutes / 60) - days * 24;
  const rest = minutes % 60;
  const parts =
    language === 'zh-CN'
      ? [
          days > 0 ? `${days} 天` : '',
          hours > 0 ? `${hours} 小时` : '',
          rest > 0 || minutes === 0 ? `${rest} 分钟` : '',
        ]
      : [
          days > 0 ? `${days} days` : '',
          hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
          rest > 0 || minutes === 0 ? `${rest} ${rest === 1 ? 'minute' : 'minutes'}` : '',
        ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The short form of a table or formula: `34 分钟`, `24 h 43 min`; from an hour on with the minutes in all behind it. */
export function metricText(minutes: number, language: Language): string {
  if (language === 'zh-CN')
    return minutes < 60 ? `${minutes} 分钟` : `${durationText(minutes, language)}（共 ${minutes} 分钟）`;
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const days = minutes > twoDays ? Math.floor(minutes / (24 * 60)) : 0;
  const hours = Math.floor(minutes / 60) - days * 24;
  const parts = [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''];
  return `${parts.filter((part) => part !== '').join(' ')} (${minutes.toLocaleString('en-US')} min)`;
}
