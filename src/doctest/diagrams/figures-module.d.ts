declare module 'virtual:figures' {
  const drawings: Readonly<Record<string, import('./plugin.ts').FigureDrawing>>;
  export default drawings;
}
