import { start } from '../start';
import { OverviewApp } from './overview-app';

void start(() => <OverviewApp />);
