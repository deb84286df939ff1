export { judgeSentences, type Opinion } from './judge.ts'
export { type CustomerOpinion, judgeCustomer } from './judge-customer.ts'
export { compactModel, loadModel, type Model } from './model.ts'
