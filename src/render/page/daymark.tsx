/** The daymark: the same painted tower in every edition, each with its own bands. Drawn, never downloaded. */
import type { Look } from '../../model/edition.ts'

/** The painted part of the tower, between x 9.4 at the foot and 12 at the top of a 30 × 42 field. */
const BANDS: Readonly<Record<Look['bands'], string>> = {
  rings: 'm11.2 14.5 7.6 0 .5 6h-8.6zM10.1 27.5h9.8l.6 7H9.4z',
  spiral: 'm11.4 12 7.3 6.2.4 5L10.9 16zM10.6 20.5l8.9 7.6.4 5.2L10 24.8zM9.7 30l10.6 8.6.1 2.4h-2.8L9.3 34.4z',
  checks: 'm11.4 12h3.6v7.3h-4.2zM15 19.3h4.2l.6 7.3H15zM10.2 26.6H15v7.3H9.6zM15 33.9h5.4l.6 7.1h-6z',
  chevrons: 'M11.4 13 15 16.5l3.6-3.5.4 4.6-4 4-4-4zM10.5 24 15 28.5l4.5-4.5.4 5L15 34l-4.9-5zM9.6 35.500l5.4 5.500h-5.800z',
  halves: 'M15 8h2.800L21 41h-6z',
  lattice: 'm15 11 3.2 4.5-3.2 5-3.2-5zM15 20.500l3.800 5-3.800 5.500-3.800-5.500zM15 31l4.300 5-3 5h-2.600l-3-5z',
}

/** The tower as shapes on a 30 × 42 field, for a picture of any size. */
export const Tower = ({ look }: { look: Look }) => (
  <>
    <path class="t-wall" d="M9 41 12 6h6l3 35z" />
    <path class="t-band" d={BANDS[look.bands]} />
    <path class="t-line" d="M9 41 12 6h6l3 35z" />
    <path class="t-top" d="M10.300 6h9.400M12.600 1.800h4.800L18 6h-6z" />
  </>
)

/** The small mark beside the name. Decorative: the name says the same. */
export const Daymark = ({ look }: { look: Look }) => (
  <svg class="mark" viewBox="0 0 30 42" width="30" height="42" aria-hidden="true"><Tower look={look} /></svg>
)

/** Far land, near land, and lines of water, paths or birds, on a 1200 × 300 field; the tower stands near its end. */
const LAND: Readonly<Record<Look['scene'], { far: string; near: string; lines: string }>> = {
  lake: {
    far: 'M0 196c120-34 230-40 350-14s260 20 400-12 300-36 450-6v136H0z',
    near: 'M740 300c60-40 170-66 290-62 70 2 126 10 170 22v40z',
    lines: 'M60 236c24-9 48-9 72 0s48 9 72 0 48-9 72 0 48 9 72 0 48-9 72 0M180 262c24-9 48-9 72 0s48 9 72 0 48-9 72 0 48 9 72 0M430 240c24-9 48-9 72 0s48 9 72 0 48-9 72 0M560 276c24-9 48-9 72 0s48 9 72 0M40 286c24-9 48-9 72 0s48 9 72 0',
  },
  hills: {
    far: 'M0 206c150-84 280-84 430-6 120-66 260-78 390-20 130-50 260-48 380-4v124H0z',
    near: 'M0 300v-42c200-50 420-54 640-14 190-40 380-42 560-8v64z',
    lines: 'M90 268c90-24 190-32 290-24M470 282c80-22 170-30 260-28M800 272c60-14 120-18 190-16',
  },
  meadow: {
    far: 'M0 220c300-34 600-34 900-8 110 9 210 8 300 2v86H0z',
    near: 'M0 300v-40c270-30 560-34 850-10 130 10 246 10 350-2v52z',
    lines: 'M320 96q14-15 28 0 14-15 28 0M430 62q12-13 24 0 12-13 24 0M540 112q11-12 22 0 11-12 22 0M660 70q14-15 28 0 14-15 28 0M760 120q9-10 18 0 9-10 18 0',
  },
  river: {
    far: 'M0 214h1200v86H0zM470 214c0-250 290-250 290 0h-18c0-222-254-222-254 0z',
    near: 'M0 300v-34c230-26 450-20 650 6 190 22 370 12 550-26v54z',
    lines: 'M20 238h180M290 246h220M700 236h150M80 262h240M520 264h180',
  },
  path: {
    far: 'M0 212c200-56 400-58 600-16 200-50 400-52 600-8v112H0z',
    near: 'M0 300v-46c220-34 440-36 660-10 180-26 360-28 540-4v60z',
    lines: 'M470 300c16-24 90-28 180-32s170-16 220-26 90-10 130-4M600 300c20-14 90-20 160-26s150-18 210-28',
  },
  confluence: {
    far: 'M0 200c190-40 370-42 560-16 210-40 430-42 640-6v122H0z',
    near: 'M0 300v-44c190-24 330-14 430 18 34 11 58 18 74 26zM700 300c20-12 54-22 96-32 120-30 260-36 404-14v46z',
    lines: 'M520 300c18-22 60-38 124-50 88-16 140-28 156-44M680 300c-14-18 0-34 40-48',
  },
}

/** The picture of the home page: the tower by day in the edition's own landscape. */
export const Landscape = ({ look, label }: { look: Look; label: string }) => {
  const { far, near, lines } = LAND[look.scene]
  return (
    <svg class="land" viewBox="0 0 1200 300" role="img" aria-label={label} preserveAspectRatio="xMaxYMax slice">
      <circle class="sun" cx="640" cy="92" r="38" />
      <path class="far" d={far} />
      <g transform="translate(930 32) scale(5.5)"><Tower look={look} /></g>
      <path class="near" d={near} />
      <path class="lines" d={lines} />
    </svg>
  )
}
