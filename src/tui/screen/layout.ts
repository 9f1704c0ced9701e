import type { ViewState } from '../state/view-state.ts';

/** A part of the screen, in columns and rows; 0 rows: it is not drawn. */
interface Area {
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly isWide: boolean;
  /** All but the first and the last line. */
  readonly body: Area;
  readonly list: Area;
  /** Beside the list, or instead of it; drawn only where the pane is theirs. */
  readonly facets: Area;
  readonly detail: Area;
}

const wideFrom = 100;
/** From so many columns on, the list is seen beside its facets. */
const besideFrom = 60;
const leastDetail = 4;
/** Header, foot, and the last row, which a terminal may scroll when it is written to. */
const frameRows = 3;

/** Side by side where there is room; else one above the other, or what is read alone. */
export function layoutOf(columns: number, rows: number, pane: ViewState['pane']): Layout {
  const height = Math.max(1, rows - frameRows);
  const body = { width: columns, height };
  const none = { width: columns, height: 0 };
  if (pane === 'facets') {
    const isBeside = columns >= besideFrom;
    const width = isBeside ? Math.max(26, Math.min(40, Math.floor(columns * 0.36))) : columns;
    return {
      isWide: true,
      body,
      facets: { width, height },
      list: isBeside ? { width: columns - width - 2, height } : none,
      detail: none,
    };
  }
  if (columns >= wideFrom) {
    const listWidth = Math.min(90, Math.floor(columns * 0.55));
    return {
      isWide: true,
      body,
      facets: none,
      list: { width: listWidth, height },
      detail: { width: columns - listWidth - 2, height },
    };
  }
  if (pane === 'detail') return { isWide: false, body, facets: none, list: none, detail: body };
  const listHeight = height < leastDetail * 2 + 1 ? height : Math.ceil(height / 2);
  return {
    isWide: false,
    body,
    facets: none,
    list: { width: columns, height: listHeight },
    // A line parts them.
    detail: { width: columns, height: Math.max(0, height - listHeight - 1) },
  };
}

/** The first row that is drawn: the cursor stays in the middle but at both ends. */
export function windowStart(cursor: number, count: number, height: number): number {
  return Math.max(0, Math.min(cursor - Math.floor(height / 2), count - height));
}
