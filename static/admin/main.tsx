import { start } from '../start';
import { AdminApp } from './admin-app';

void start(() => <AdminApp />);
