import { start } from '../start';
import { ActionApp } from './action-app';

void start(() => <ActionApp />);
