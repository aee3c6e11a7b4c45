import { findModalScreen } from '../modal-screen';
import { start } from '../start';
import { MacroApp } from './macro-app';

void start((context) => findModalScreen(context) ?? <MacroApp isEditing={context.isEditing} />);
