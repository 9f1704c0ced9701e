const key = 'leaksieve-theme';

/** The switch between dark and light. Without a choice the system's decides; what was chosen is kept where the browser allows it. */
export function themeSwitch(button: HTMLElement): void {
  const root = document.documentElement;
  const stored = kept();
  if (stored !== null) root.dataset['theme'] = stored;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isDark = (root.dataset['theme'] ?? system()) === 'dark';
    const next = isDark ? 'light' : 'dark';
    root.dataset['theme'] = next;
    keep(next);
  });
}

function system(): string {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A file opened from disk may have no storage. */
function kept(): string | null {
  try {
    const value = localStorage.getItem(key);
    return value === 'dark' || value === 'light' ? value : null;
  } catch {
    return null;
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice holds until the page is closed.
  }
}
