import type { World } from '../world.ts'

/** Standard input as it comes; all at once where the world has no stream of it. */
export async function* stdinOf({ stdin }: World): AsyncGenerator<Uint8Array> {
  if (stdin.stream) yield* stdin.stream()
  else yield await stdin.read()
}
