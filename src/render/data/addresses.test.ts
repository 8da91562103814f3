import { expect, test } from 'vitest'
import { HOME, TODAY } from '../../../tests/site.ts'
import { readLibrary } from '../../library/keep.ts'
import { sceneOf } from '../site/answer.ts'
import { originOf } from '../site/origin.ts'
import { dataAddresses, dataFileAt } from './addresses.ts'

const { library } = readLibrary(HOME)
const edition = [...library.editions.values()].find(({ pageById }) => pageById.has('data'))!
const scene = sceneOf(library, edition, TODAY)
const addresses = dataAddresses(scene)

test('every address has its file, and JSON can be read', () => {
  expect(addresses.length).toBeGreaterThan(8)
  for (const address of addresses) {
    const { type, body } = dataFileAt(scene, address)!
    if (type === 'json') JSON.parse(body)
    expect(body.length, address).toBeGreaterThan(0)
  }
})

test('nothing stands at other addresses', () => {
  const [, , first] = addresses
  const odd = ['/data/', '/data/index.csv', '/data/toString', '/data/no-such-table/history.csv', '/data/../edition.yaml']
  for (const path of [...odd, first!.replace('.csv', '.xml'), `${first}/`, first!.replace(/[^/]*$/, '*.csv')])
    expect(dataFileAt(scene, path), path).toBeUndefined()
})

test('the list of tables names only files that are there', () => {
  type Index = { feed: string; tables: { files: Record<string, string> }[] }
  const { tables, feed } = JSON.parse(dataFileAt(scene, '/data/index.json')!.body) as Index
  const named = [feed, ...tables.flatMap(({ files }) => Object.values(files))]
  const others = addresses.filter((address) => address !== '/data/index.json')
  expect(named.map((address) => address.replace(originOf(scene), '')).sort()).toEqual(others.sort())
})
