declare module 'virtual:cli-reference' {
  const groups: readonly import('./reference.ts').ShownGroup[];
  export default groups;
}
