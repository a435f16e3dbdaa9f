// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/importdialect.h"

#include "widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace kabocha::ui {

using job::CsvEncoding;
using job::CsvNumbers;

ImportDialect::ImportDialect(ImportController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller)
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    m_separator = addChoice("importSeparator", tr("Se&parator"),
                            {{tr("Tab"), QChar(u'\t')},
                             {tr("Semicolon ;"), QChar(u';')},
                             {tr("Comma ,"), QChar(u',')},
                             {tr("Bar |"), QChar(u'|')}});
    m_quote =
        addChoice("importQuote", tr("&Quotes"),
                  {{tr("Double \""), QChar(u'"')}, {tr("Single '"), QChar(u'\'')}, {tr("None"), QChar()}});
    m_numbers =
        addChoice("importNumbers", tr("&Numbers"),
                  {{tr("1234.5 (decimal point)"), static_cast<int>(CsvNumbers::Point)},
                   {tr("1234,5 (decimal comma)"), static_cast<int>(CsvNumbers::Comma)},
                   {tr("1,234.5 (commas group digits)"), static_cast<int>(CsvNumbers::PointGrouped)},
                   {tr("1.234,5 (points group digits)"), static_cast<int>(CsvNumbers::CommaGrouped)}});
    m_numbers->setPlaceholderText(tr("Please choose"));
    m_encoding = addChoice("importEncoding", tr("&Encoding"),
                           {{QStringLiteral("UTF-8"), static_cast<int>(CsvEncoding::Utf8)},
                            {QStringLiteral("Windows-1252"), static_cast<int>(CsvEncoding::Windows1252)},
                            {QStringLiteral("ISO 8859-1 (Latin-1)"), static_cast<int>(CsvEncoding::Latin1)},
                            {QStringLiteral("UTF-16 LE"), static_cast<int>(CsvEncoding::Utf16Le)},
                            {QStringLiteral("UTF-16 BE"), static_cast<int>(CsvEncoding::Utf16Be)}});
    m_header = new QCheckBox(tr("The &first line names the columns"), this);
    m_header->setObjectName(QStringLiteral("importHeader"));
    connect(m_header, &QCheckBox::toggled, this, &ImportDialect::choose);
    flow->addWidget(m_header);
}

QComboBox *ImportDialect::addChoice(const char *name, const QString &label,
                                    const QList<std::pair<QString, QVariant>> &items)
{
    auto *box = new QWidget(this);
    auto *combo = new QComboBox(box);
    combo->setObjectName(QLatin1String(name));
    for (const auto &[text, what] : items)
        combo->addItem(text, what);
    auto *buddy = new QLabel(label, box);
    buddy->setBuddy(combo);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(buddy);
    line->addWidget(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &ImportDialect::choose);
    layout()->addWidget(box);
    return combo;
}

void ImportDialect::refresh()
{
    m_showing = true;
    const job::CsvDialect &dialect = m_controller.dialect();
    m_separator->setCurrentIndex(m_separator->findData(dialect.separator));
    m_quote->setCurrentIndex(m_quote->findData(dialect.quote));
    m_numbers->setCurrentIndex(dialect.numbers ? m_numbers->findData(static_cast<int>(*dialect.numbers))
                                               : -1);
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(dialect.encoding)));
    m_encoding->parentWidget()->setVisible(!m_controller.file().isEmpty()); // the clipboard's text has none
    m_header->setChecked(dialect.header);
    m_showing = false;
}

void ImportDialect::focusNumbers()
{
    m_numbers->setFocus(Qt::OtherFocusReason);
}

void ImportDialect::choose()
{
    if (m_showing)
        return;
    job::CsvDialect dialect = m_controller.dialect();
    dialect.separator = m_separator->currentData().toChar();
    dialect.quote = m_quote->currentData().toChar();
    if (m_numbers->currentIndex() >= 0)
        dialect.numbers = static_cast<CsvNumbers>(m_numbers->currentData().toInt());
    dialect.encoding = static_cast<CsvEncoding>(m_encoding->currentData().toInt());
    dialect.header = m_header->isChecked();
    m_controller.setDialect(dialect);
}

} // namespace kabocha::ui
