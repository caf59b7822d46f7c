package org.alcove.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A page as somebody goes through it who has a keyboard only: Tab by Tab, from where they are and round once. */
final class Keyboard {

    private static final int MOST = 150;

    private static final String PREPARE = """
            () => {
              document.activeElement?.blur?.();
              const top = [...document.querySelectorAll('dialog[open]')].pop() ?? document;
              const all = [...top.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
              window.keyboardWants = all.filter(each => !each.disabled && each.tabIndex >= 0 && each.type !== 'hidden'
                && each.checkVisibility({visibilityProperty: true}));
              window.keyboardMet = new Set();
              const parts = window.keyboardWants.filter(each => ['date', 'time'].includes(each.type)).length;
              return window.keyboardWants.length + 4 * parts; // a day has its parts, which are gone through one by one
            }""";

    /** What has the focus now: noted, and what is wrong with how it shows. */
    private static final String LOOK = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              window.keyboardMet.add(at);
              const style = getComputedStyle(at);
              const shows = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              return shows || at.matches('main, dialog, h1, h2') ? '' : 'shows no focus: ' + at.outerHTML.slice(0, 200);
            }""";

    /** One of a group of radio buttons stands for all of them: the arrows lead to the others. */
    private static final String MISSED = """
            () => window.keyboardWants
              .filter(each => each.isConnected && !window.keyboardMet.has(each)
                && each.checkVisibility({visibilityProperty: true})
                && !(each.type === 'radio' && [...window.keyboardMet].some(met => met.name === each.name)))
              .map(each => 'is not reached: ' + each.outerHTML.slice(0, 200))""";

    private static final String HURRIES = """
            () => [...document.querySelectorAll('[tabindex]')].filter(each => each.tabIndex > 0)
              .map(each => 'is out of its order: ' + each.outerHTML.slice(0, 200))""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** What is not reached, or does not show that it is; nothing if all is well. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        List<String> barriers = new ArrayList<>((List<String>) page.evaluate(HURRIES));
        int wanted = Math.min(MOST, ((Number) page.evaluate(PREPARE)).intValue());
        for (int i = 0; i < wanted + 2; i++) {
            page.keyboard().press("Tab");
            String wrong = (String) page.evaluate(LOOK);
            if (!wrong.isEmpty() && !barriers.contains(wrong)) {
                barriers.add(wrong);
            }
        }
        barriers.addAll((List<String>) page.evaluate(MISSED));
        page.evaluate("() => document.activeElement?.blur?.()");
        return barriers;
    }
}
