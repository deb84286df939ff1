import type { Model } from './model.ts'

/** The classifier that comes with the product, loaded when first asked for; undefined where the package has none. */
export async function builtinModel(): Promise<Model | undefined> {
  const { model } = await import('./opened.ts')
  return model
}
