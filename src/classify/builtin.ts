import { loadModel, type Model } from './model.ts'

/** The classifier that comes with the product; undefined where the package was built without one. */
export async function builtinModel(): Promise<Model | undefined> {
  const { default: json } = await import('#model')
  return json === '' ? undefined : loadModel(json)
}
