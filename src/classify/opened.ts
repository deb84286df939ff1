import json from '#model'
import { loadModel, type Model } from './model.ts'

/** The built-in classifier, opened once, when this module is first imported; undefined where the package has none. */
export const model: Model | undefined = json === '' ? undefined : loadModel(json)
