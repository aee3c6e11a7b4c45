import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Loading, Skeleton } from '../parts/loading';
import { useText } from '../text';
import { useLoad } from '../use-call';
import { SettingsForm } from './settings-form';
import './admin-app.css';

/** 复盘设置: settings of the whole installation. */
export function AdminApp() {
  const { t } = useText();
  const settings = useLoad(() => call('getSettings'));
  return (
    <main class="admin">
      <p class="subtle">{t('admin.intro')}</p>
      {settings.now.state === 'loading' && (
        <>
          <Skeleton lines={12} />
          <Loading />
        </>
      )}
      {settings.now.state === 'failed' && (
        <FailureNotice failure={settings.now.failure} onRetry={() => void settings.run()} />
      )}
      {settings.now.state === 'done' && <SettingsForm view={settings.now.value} />}
    </main>
  );
}
