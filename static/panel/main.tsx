import { findModalScreen } from '../modal-screen';
import { start } from '../start';
import { PanelApp } from './panel-app';

void start((context) => findModalScreen(context) ?? <PanelApp />);
