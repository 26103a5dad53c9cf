import { render } from 'preact';
document.body.textContent = '';
void render;
