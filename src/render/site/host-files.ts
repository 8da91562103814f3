/** The same headers and redirects as files for hosts that serve a built edition: nginx, Caddy, `_headers` hosts. */
import type { Edition, Library } from '../../library/library.ts'
import { answerAt } from './answer.ts'
import { baseHeaders, EXIT_HEADERS } from './headers.ts'

/** File name to text. They stand beside the pages; `docs/publish.md` says where each goes. */
export function hostFiles(library: Library, edition: Edition, on: string): Readonly<Record<string, string>> {
  const headers = Object.entries(baseHeaders(edition))
  const exit = Object.entries(EXIT_HEADERS)
  const redirects = ['/', '/exit', '/privacy/proof'].map((path) => ({ path, ...answerAt(library, edition, on, path)! }))
  const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`
  const nginx = [
    `# Include in the server block whose root is this folder.`,
    ...headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    'error_page 403 404 405 413 /404.html;',
    'error_page 500 502 503 504 /500.html;',
    'gzip_static on;',
    ...redirects.flatMap(({ path, status, location }) => [
      `location = ${path} {`,
      ...[...headers, ...(path === '/exit' ? exit : [])].map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
      `  return ${status} ${location};`,
      '}',
    ]),
    '',
  ]
  const caddy = [
    '# Import inside the site block: import /path/to/this/folder/Caddyfile',
    'header {',
    ...headers.map(([name, value]) => `\t${name} ${quoted(value)}`),
    '}',
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
  const netlify = [
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    '/exit',
    ...exit.map(([name, value]) => `  ${name}: ${value}`),
    '',
  ]
  const redirectLines = [...redirects.map(({ path, status, location }) => `${path} ${location} ${status}!`), '']
  return { 'nginx.conf': nginx.join('\n'), Caddyfile: caddy.join('\n'), _headers: netlify.join('\n'), _redirects: redirectLines.join('\n') }
}
