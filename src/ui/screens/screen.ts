import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyValues } from 'lit';
import { emit } from '../events.ts';

/**
 * What every screen does: it says its title (`gw-title`) and lets its heading be focused after navigation.
 */
export abstract class Screen extends LitElement {
  private said = '';
  /** Where somebody was who followed a link away from here, and how the link is found again. */
  private left: { readonly scroll: number; readonly link: () => HTMLElement | null | undefined } | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.said = '';
    if (this.hasUpdated) this.sayTitle();
  }

  protected override updated(_changed: PropertyValues): void {
    this.sayTitle();
  }

  /** The document's title while this screen stands. */
  protected abstract get screenTitle(): string;

  private sayTitle(): void {
    if (this.said === this.screenTitle) return;
    this.said = this.screenTitle;
    emit(this, 'gw-title', { title: this.said });
  }

  /** Somebody follows a link away: should they come back, they are where they were. */
  protected leaveBy(link: () => HTMLElement | null | undefined): void {
    this.left = { scroll: scrollY, link };
  }

  /**
   * Moves the focus to the heading, so that a screen reader begins here after a change of screen; for who comes back, to
   * the link they left by.
   */
  async focusHeading(): Promise<void> {
    const { left } = this;
    this.left = undefined;
    await this.updateComplete;
    if (left) scrollTo(0, left.scroll);
    const to = left?.link() ?? this.renderRoot.querySelector<HTMLElement>('h1');
    to?.focus({ preventScroll: true });
  }
}
