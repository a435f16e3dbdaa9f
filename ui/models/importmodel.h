// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/csvplan.h"

#include <QAbstractTableModel>
#include <QCache>

namespace kabocha::ui {

/// The lines of a table that is to be imported, and what becomes of each. Of a table of millions of lines
/// only the places are kept; a line is read again when it is looked at.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        LineColumn,
        FateColumn,
        MetricColumn,
        ValueColumn,
        UnitColumn,
        RemarkColumn,
        NotesColumn,
        ColumnCount
    };
    enum Role {
        FateRole = Qt::UserRole, ///< int of job::CsvFate
        SeverityRole,            ///< int of Severity of the gravest remark; invalid if there is none
    };
    explicit ImportModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Forgets all lines; those to come are of TEXT, read so, and go into EXISTING.
    void begin(const QString &text, const job::CsvDialect &dialect, const job::CsvMapping &mapping,
               const metric::MetricSet &metrics, const job::Job &existing, const QDateTime &now = {});
    void append(const job::CsvPlanPart &part);
    void setProblemsOnly(bool on); ///< only lines of which something is to be said
    /// All that is to be said of the line at INDEX, with its place; empty if that is nothing.
    [[nodiscard]] QString remark(const QModelIndex &index) const;
    [[nodiscard]] qsizetype problems() const { return m_problems.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Read
    {
        job::CsvRow row;
        job::CsvLine line;
    };
    [[nodiscard]] qsizetype lineOf(int row) const { return m_problemsOnly ? m_problems.at(row) : row; }
    [[nodiscard]] qsizetype partOf(qsizetype index) const;
    [[nodiscard]] const job::CsvPlanLine &line(qsizetype index) const;
    [[nodiscard]] const Read &readLine(qsizetype index) const;
    [[nodiscard]] QString cell(qsizetype index, int column) const;
    [[nodiscard]] QString fateText(qsizetype index) const;
    [[nodiscard]] QString raw(const Read &read, job::CsvRole role) const;

    QString m_text;
    job::CsvDialect m_dialect;
    job::CsvMapping m_mapping;
    std::unique_ptr<job::CsvLineReader> m_reader;
    QHash<metric::Name, job::Measurement> m_existing;
    /// The lines as they came: to put millions into one list would copy it again and again.
    QList<QList<job::CsvPlanLine>> m_parts;
    QList<qsizetype> m_starts; ///< index of the first line of each
    qsizetype m_count = 0;
    QList<qint32> m_problems; ///< indexes of lines
    bool m_problemsOnly = false;
    mutable QCache<qsizetype, Read> m_read{512};
};

} // namespace kabocha::ui
