/** The theme files of @atlaskit/tokens: style sheets as text. The package types only their raw data. */
declare module '@atlaskit/tokens/dist/esm/artifacts/themes/*' {
  const styleSheet: string;
  export default styleSheet;
}
