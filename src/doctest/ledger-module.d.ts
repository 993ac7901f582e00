declare module 'virtual:docs-ledger' {
  const rows: readonly import('./ledger.ts').LedgerRow[];
  export default rows;
}
