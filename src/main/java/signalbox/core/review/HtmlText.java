package signalbox.core.review;

/** Builds HTML whose texts are all escaped: no answer of a model can become a tag. */
final class HtmlText {
    private final StringBuilder html = new StringBuilder();

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(character < ' ' && character != '\n' && character != '\t' ? ' ' : character);
            }
        }
        return safe.toString();
    }

    /** An element with nothing but text in it. */
    HtmlText element(String tag, String text) {
        html.append('<').append(tag).append('>').append(escaped(text));
        return close(tag);
    }

    HtmlText element(String tag, String styleClass, String text) {
        html.append('<')
                .append(tag)
                .append(" class=\"")
                .append(escaped(styleClass))
                .append("\">");
        html.append(escaped(text));
        return close(tag);
    }

    HtmlText open(String tag) {
        html.append('<').append(tag).append('>');
        return this;
    }

    HtmlText open(String tag, String styleClass) {
        html.append('<')
                .append(tag)
                .append(" class=\"")
                .append(escaped(styleClass))
                .append("\">");
        return this;
    }

    HtmlText close(String tag) {
        html.append("</").append(tag).append(">\n");
        return this;
    }

    /** A bar that is filled to a share from 0 to 1, with a mark at the limit, four fifths along. */
    HtmlText bar(double share) {
        long width = Math.round(Math.clamp(share, 0, 1) * 100);
        html.append("<div class=\"bar\"><i style=\"width:").append(width).append("%\"></i><b></b></div>");
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
