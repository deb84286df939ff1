/** Made by scripts/build.ts: each is one JSON string, which loads in a few milliseconds. */
declare module '#ruleset' {
  const json: string
  export default json
}
declare module '#pages' {
  const json: string
  export default json
}
declare module '#model' {
  const json: string
  export default json
}
