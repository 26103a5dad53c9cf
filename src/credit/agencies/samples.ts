/** Invented agencies, for samples and tests: their hosts end in `.example`, which no page of the web has (RFC 2606). Columns: see `wires.ts`. */
export const SAMPLES = `
Zenda Press | national | int | zendapress.example | Zenda Press | | | | known; invented
Norhaven | national | int | norhaven.example | Norhaven News Agency | | | | known; invented
`;
