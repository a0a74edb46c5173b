import { svg, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="currentColor">${shape}</svg>`;

export const pauseIcon = icon(svg`<path d="M5 3h5v18H5zM14 3h5v18h-5z"/>`);
export const playIcon = icon(svg`<path d="M6 2.5v19L21 12z"/>`);
export const skipIcon = icon(svg`<path d="M3 3.5v17L15.5 12zM17 3.5h4v17h-4z"/>`);
export const backIcon = icon(svg`<path d="M21 3.5v17L8.5 12zM3 3.5h4v17H3z"/>`);
export const doneIcon = icon(
  svg`<path d="M9.3 20.3L1.5 12.5l3.200-3.200 4.600 4.600L19.600 3.700l3.200 3.200z"/>`,
);
export const endIcon = icon(svg`<path d="M4 4h16v16H4z"/>`);
const STAR =
  'M12 2l3.050 6.400 7 .900-5.150 4.850 1.300 6.950L12 17.700l-6.200 3.400 1.300-6.950L1.950 9.300l7-.900z';
export const starIcon = icon(svg`<path d=${STAR}/>`);
export const starOutlineIcon = icon(
  svg`<path d=${STAR} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>`,
);
