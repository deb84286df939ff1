/** Made by scripts/build.ts: each is one JSON string, which loads in a few milliseconds. */
declare module '#ruleset' {
  const json: string
  export default json
}
declare module '#pages' {
  const json: string
  export default json
}
declare module '#practice' {
  const json: string
  export default json
}
declare module '#model' {
  const json: string
  export default json
}
/** The code of the rules of kind code, by id. */
declare module '#twins' {
  const twins: Readonly<Record<string, import('../match/index.ts').CodeRule>>
  export default twins
}
