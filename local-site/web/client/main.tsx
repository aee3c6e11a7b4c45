import { render } from 'preact';
import { App } from './app';
import { followLinks } from './location';
import './site.css';
import { installTokens } from './theme';

installTokens();
followLinks();
const root = document.getElementById('site');
if (root) render(<App />, root);
