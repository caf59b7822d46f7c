package org.alcove.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Reads the forms of a page as a browser would send them, once for each of their buttons. */
final class PageForms {

    /** What is empty is filled in, so that nothing is refused for being incomplete. */
    private static final String READ = """
            ({html, path}) => {
              const examples = {email: 'attempt@example.org', date: '2030-01-02', time: '18:00', number: '1', url: 'https://example.org/'};
              const page = new DOMParser().parseFromString(html, 'text/html');
              const forms = [...page.forms].filter(form => form.method === 'post' && form.getAttribute('action') === path);
              for (const field of forms.flatMap(form => [...form.elements])) {
                if (field.tagName === 'SELECT' && !field.value) field.selectedIndex = field.options.length - 1;
                if (field.type === 'checkbox') field.checked = true;
                if (['text', 'textarea', ...Object.keys(examples)].includes(field.type) && !field.value)
                  field.value = examples[field.type] ?? 'An attempt';
              }
              return forms.flatMap(form => [...form.querySelectorAll('[type=submit]')].map(button =>
                [...new FormData(form)].concat(button.name ? [[button.name, button.value]] : [])));
            }""";

    private final Page browser;

    PageForms(Stack stack) {
        browser = stack.arrives("nobody", "Nobody", 440).page();
    }

    /** The fields with their values, of each form that the page sends to its own address. */
    @SuppressWarnings("unchecked")
    List<List<List<String>>> in(String html, String path) {
        return (List<List<List<String>>>) browser.evaluate(READ, Map.of("html", html, "path", path));
    }
}
