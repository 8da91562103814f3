/** The same headers and redirects as files for hosts that serve a built edition: nginx, Caddy, `_headers` hosts. */
import { languagesOf } from '../../library/edition-in.ts'
import type { Edition, Library } from '../../library/library.ts'
import { answerAt } from './answer.ts'
import { baseHeaders, EMBED, embedHeaders, EXIT_HEADERS, OPEN, openHeaders } from './headers.ts'

type Headers = readonly (readonly [name: string, value: string])[]

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`

/** File name to text. They stand beside the pages; `docs/publish.md` says where each goes. */
export function hostFiles(library: Library, edition: Edition, on: string): Readonly<Record<string, string>> {
  const page: Headers = Object.entries(baseHeaders(edition))
  const open: readonly (readonly [folder: string, headers: Headers])[] = [[EMBED, Object.entries(embedHeaders(edition))], [OPEN, Object.entries(openHeaders(edition))]]
  const exit: Headers = Object.entries(EXIT_HEADERS)
  const redirects = ['/', '/exit', '/privacy/proof', OPEN].flatMap((path) => {
    const answer = answerAt(library, edition, on, path)
    return answer ? [{ path, status: answer.status, location: answer.location! }] : []
  })
  const nginxHeaders = (headers: Headers, indent = '') => headers.map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
  const nginx = [
    `# Include in the server block whose root is this folder.`,
    ...nginxHeaders(page),
    'error_page 403 404 405 413 /404.html;',
    'error_page 500 502 503 504 /500.html;',
    'gzip_static on;',
    ...redirects.flatMap(({ path, status, location }) => [`location = ${path} {`, ...nginxHeaders([...page, ...(path === '/exit' ? exit : [])], '  '), `  return ${status} ${location};`, '}']),
    ...open.flatMap(([folder, headers]) => [`location ^~ ${folder} {`, ...nginxHeaders(headers, '  '), '}']),
    '',
  ]
  const caddyHeaders = (headers: Headers) => headers.map(([name, value]) => `\t${name} ${quoted(value)}`)
  const caddy = [
    '# Import inside the site block: import /path/to/this/folder/Caddyfile',
    `@page not path ${open.map(([folder]) => `${folder}*`).join(' ')}`,
    'header @page {',
    ...caddyHeaders(page),
    '}',
    ...open.flatMap(([folder, headers]) => [`header ${folder}* {`, ...caddyHeaders(headers), '}']),
    ...exit.map(([name, value]) => `header /exit ${name} ${quoted(value)}`),
    ...redirects.map(({ path, status, location }) => `redir ${path} ${location} ${status}`),
    'file_server {',
    '\tprecompressed br gzip',
    '}',
    'handle_errors {',
    '\t@missing expression {err.status_code} == 404',
    '\trewrite @missing /404.html',
    '\t@other expression {err.status_code} != 404',
    '\trewrite @other /500.html',
    '\tfile_server',
    '}',
    '',
  ]
  // Such hosts add up the headers of every rule that fits, so what differs between folders stands in none that all share.
  const differs = new Set(open.flatMap(([, headers]) => page.filter(([name, value]) => !headers.some(([other, its]) => other === name && its === value))).map(([name]) => name))
  const only = (headers: Headers) => headers.filter(([name, value]) => differs.has(name) || !page.some(([other, its]) => other === name && its === value))
  const section = (path: string, headers: Headers) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)]
  const netlify = [
    ...section('/*', page.filter(([name]) => !differs.has(name))),
    ...['/', ...languagesOf(edition).map((tag) => `/${tag}/*`), '/exit', '/404.html', '/500.html'].flatMap((path) => section(path, [...only(page), ...(path === '/exit' ? exit : [])])),
    ...open.flatMap(([folder, headers]) => section(`${folder}*`, only(headers))),
    '',
  ]
  const redirectLines = [...redirects.map(({ path, status, location }) => `${path} ${location} ${status}!`), '']
  return { 'nginx.conf': nginx.join('\n'), Caddyfile: caddy.join('\n'), _headers: netlify.join('\n'), _redirects: redirectLines.join('\n') }
}
