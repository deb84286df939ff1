/**
 * Works on up to `width` items at a time and gives the results in the order of the items. No item is taken from the
 * source before there is room for it, so that a slow reader is waited for and memory stays bounded.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<{ item: T; result: R }> {
  const running: Promise<{ item: T; result: R }>[] = []
  for await (const item of items) {
    running.push(work(item).then(result => ({ item, result })))
    if (running.length >= width) yield (await running.shift())!
  }
  while (running.length > 0) yield (await running.shift())!
}
