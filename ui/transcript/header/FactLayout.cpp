// SPDX-License-Identifier: MIT
#include "ui/transcript/header/FactLayout.h"

#include "app/text/OneLine.h"
#include "ui/IsolatedText.h"

#include <QFontMetricsF>
#include <QStringList>
#include <QTextOption>

#include <algorithm>

namespace readback {

namespace {

std::shared_ptr<QTextLayout> layOut(const QString &text, const QFont &font)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    if (auto line = layout->createLine(); line.isValid()) {
        line.setLineWidth(1e6);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

} // namespace

FactLayout::FactLayout(const HeaderParts &parts, const QFont &font, Qt::LayoutDirection direction)
    : m_mirrored(direction == Qt::RightToLeft)
{
    if (parts.empty()) // whose font is perhaps not loaded yet
        return;
    const QFontMetricsF metrics(font);
    const double gap = metrics.height() * 0.9;
    m_sign = metrics.height() * 0.52;
    double x = 0;
    for (const HeaderPart &part : parts) {
        if (part.text.isEmpty())
            continue;
        Fact fact{part, nullptr, x, x, x};
        fact.part.text = oneLine(part.text);
        fact.text = layOut(fact.part.text, font);
        if (part.sign != HeaderPart::Sign::None)
            fact.textStart += m_sign * 1.55;
        fact.end = fact.textStart + fact.text->lineAt(0).naturalTextWidth();
        x = fact.end + gap;
        m_facts.push_back(std::move(fact));
    }
}

HeaderParts FactLayout::parts() const
{
    HeaderParts parts;
    for (const Fact &fact : m_facts)
        parts.push_back(fact.part);
    return parts;
}

QString FactLayout::joined(const QString &separator) const
{
    return between({}, last(), separator);
}

FactPlace FactLayout::last() const
{
    return m_facts.empty() ? FactPlace() : endOf(m_facts.size() - 1);
}

FactPlace FactLayout::bounded(FactPlace place) const
{
    if (place.fact >= m_facts.size())
        return last();
    place.offset = std::clamp(place.offset, 0, endOf(place.fact).offset);
    return place;
}

FactPlace FactLayout::endOf(size_t fact) const
{
    return {fact, static_cast<int>(m_facts[fact].part.text.size())};
}

FactPlace FactLayout::next(FactPlace place, QTextLayout::CursorMode mode) const
{
    if (m_facts.empty())
        return {};
    if (place.offset < endOf(place.fact).offset)
        return {place.fact, text(place.fact).nextCursorPosition(place.offset, mode)};
    return place.fact + 1 < m_facts.size() ? startOf(place.fact + 1) : place;
}

FactPlace FactLayout::previous(FactPlace place, QTextLayout::CursorMode mode) const
{
    if (m_facts.empty())
        return {};
    if (place.offset > 0)
        return {place.fact, text(place.fact).previousCursorPosition(place.offset, mode)};
    return place.fact > 0 ? endOf(place.fact - 1) : place;
}

size_t FactLayout::factAt(double x) const
{
    size_t fact = 0;
    while (fact + 1 < m_facts.size() && m_facts[fact + 1].start <= x)
        ++fact;
    return fact;
}

// A text lies from its left edge to its right one, whichever way the line runs.
double FactLayout::fromStart(const Fact &fact, double layoutX) const
{
    return m_mirrored ? fact.end - layoutX : fact.textStart + layoutX;
}

FactPlace FactLayout::placeAt(double x) const
{
    if (m_facts.empty())
        return {};
    const size_t at = factAt(x);
    const Fact &fact = m_facts[at];
    const double layoutX = m_mirrored ? fact.end - x : x - fact.textStart;
    return {at, fact.text->lineAt(0).xToCursor(layoutX)};
}

double FactLayout::xOf(FactPlace place) const
{
    if (m_facts.empty())
        return 0;
    const Fact &fact = m_facts[place.fact];
    return fromStart(fact, fact.text->lineAt(0).cursorToX(place.offset));
}

QString FactLayout::between(FactPlace from, FactPlace to, const QString &separator) const
{
    QStringList texts;
    for (size_t i = from.fact; i < m_facts.size() && i <= to.fact; ++i) {
        const QString &text = m_facts[i].part.text;
        const qsizetype start = i == from.fact ? from.offset : 0;
        const qsizetype end = i == to.fact ? to.offset : text.size();
        texts += withoutIsolates(text.mid(start, end - start));
    }
    return texts.join(separator);
}

} // namespace readback
