import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type PropertyValues } from 'lit';
import { emit } from '../events.ts';

/**
 * What every screen does: it says its title (`gw-title`) and lets its heading be focused after navigation.
 */
export abstract class Screen extends LitElement {
  private said = '';

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

  /** Moves the focus to the heading, so that a screen reader begins here after a change of screen. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
