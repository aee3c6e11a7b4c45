import { start } from '../start';
import { ConfigForm } from './config-form';

void start((context) => <ConfigForm incidentKey={context.incidentKey} />);
