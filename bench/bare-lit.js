import { html, LitElement } from 'lit';

/** The floor: the same questions in bare Lit, as little as one would write by hand. */
class BareTalk extends LitElement {
  static properties = { guide: {}, answers: { state: true }, words: { state: true } };

  constructor() {
    super();
    this.answers = [];
    this.words = '';
  }

  firstUpdated() {
    this.dispatchEvent(new CustomEvent('talk-ready', { bubbles: true, composed: true }));
  }

  next() {
    this.answers = [...this.answers, this.words];
    this.words = '';
  }

  render() {
    const asks = this.guide.steps.map((step) => this.guide.words.en[`${step.id}.ask`]);
    const ask = asks[this.answers.length];
    return html`<ul>
        ${this.answers.map((words, index) => html`<li><p>${asks[index]}</p><p>${words}</p></li>`)}
      </ul>
      ${ask
        ? html`<label>${ask}<textarea .value=${this.words} @input=${(event) => (this.words = event.target.value)}></textarea></label>
            <button @click=${this.next}>Next</button>`
        : html`<p>Done</p>`}`;
  }
}
customElements.define('bare-talk', BareTalk);
